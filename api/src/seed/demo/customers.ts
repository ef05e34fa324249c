/** A customer: what it buys, whom it speaks through, how much it complains. */
export interface DemoCustomer {
  readonly name: string;
  readonly nameEn?: string;
  readonly shortName: string;
  readonly country: string;
  readonly branch: string;
  readonly families: readonly string[];
  readonly party: string;
  readonly currency?: string;
  readonly isKeyAccount?: boolean;
  readonly weight: number;
  readonly contacts: readonly (readonly [name: string, position: string, phone: string, email?: string])[];
}

// prettier-ignore
export const customers: readonly DemoCustomer[] = [
  { name: '华东精密机械有限公司', shortName: '华东精密', country: '中国', branch: '华东', families: ['密封件', '注塑件'], party: 'CUSTOMER', isKeyAccount: true, weight: 6, contacts: [['张国伟', '品质经理', '13800010021', 'zhanggw@hdjm.example'], ['顾晓燕', '采购', '13800010022']] },
  { name: '深圳市明远光电有限公司', shortName: '明远光电', country: '中国', branch: '华南', families: ['线束', '注塑件'], party: 'CUSTOMER', isKeyAccount: true, weight: 5, contacts: [['曾伟', 'SQE', '13900020031', 'sqe@mingyuan.example']] },
  { name: '苏州长宁汽车零部件有限公司', shortName: '长宁汽零', country: '中国', branch: '华东', families: ['线束', '密封件'], party: 'CUSTOMER', isKeyAccount: true, weight: 6, contacts: [['沈建军', '质量工程师', '13700030041', 'shenjj@changning.example']] },
  { name: '重庆渝江摩托车制造有限公司', shortName: '渝江摩托', country: '中国', branch: '西南', families: ['密封件', '线束'], party: 'CUSTOMER', weight: 3, contacts: [['冉成', '外检科长', '13600040051']] },
  { name: '宁波海曙电器有限公司', shortName: '海曙电器', country: '中国', branch: '华东', families: ['温控器', '注塑件'], party: 'CUSTOMER', isKeyAccount: true, weight: 5, contacts: [['裘丽娜', '来料检验主管', '13500050061', 'iqc@haishu.example']] },
  { name: '佛山顺达小家电有限公司', shortName: '顺达小家电', country: '中国', branch: '华南', families: ['温控器', '注塑件'], party: 'CUSTOMER', weight: 4, contacts: [['梁耀辉', '品管部长', '13500050062']] },
  { name: '合肥格瑞特空调有限公司', shortName: '格瑞特空调', country: '中国', branch: '华中', families: ['温控器', '线束'], party: 'CUSTOMER', weight: 3, contacts: [['汪涛', '质量工程师', '13500050063']] },
  { name: '天津津宇医疗器械有限公司', shortName: '津宇医疗', country: '中国', branch: '华北', families: ['密封件', '注塑件'], party: 'CUSTOMER', weight: 2, contacts: [['佟丹', '质量经理', '13500050064']] },
  { name: '武汉江城工程机械有限公司', shortName: '江城工机', country: '中国', branch: '华中', families: ['密封件'], party: 'CUSTOMER', weight: 2, contacts: [['余向前', '供应商质量', '13500050065']] },
  { name: '杭州锦绣软装设计有限公司', shortName: '锦绣软装', country: '中国', branch: '华东', families: ['墙纸'], party: 'DEALER', weight: 3, contacts: [['方静', '店长', '13400060071']] },
  { name: '成都美宅装饰材料经营部', shortName: '美宅装饰', country: '中国', branch: '西南', families: ['墙纸'], party: 'DEALER', weight: 3, contacts: [['邓丽君', '业务', '13400060072']] },
  { name: '北京和居壁纸商行', shortName: '和居壁纸', country: '中国', branch: '华北', families: ['墙纸'], party: 'DEALER', isKeyAccount: true, weight: 4, contacts: [['韩冬', '总经理', '13400060073', 'handong@heju.example']] },
  { name: '广州天河城市更新工程公司', shortName: '天河更新', country: '中国', branch: '华南', families: ['墙纸'], party: 'CUSTOMER', weight: 2, contacts: [['潘志豪', '项目经理', '13400060074']] },
  { name: '永旺惠民超市连锁有限公司', shortName: '惠民超市', country: '中国', branch: '华北', families: ['速冻食品'], party: 'RETAILER', isKeyAccount: true, weight: 6, contacts: [['赵雪梅', '品控主任', '13300070081', 'qc@huimin.example'], ['石磊', '生鲜采购', '13300070082']] },
  { name: '上海悦购商贸有限公司', shortName: '悦购商贸', country: '中国', branch: '华东', families: ['速冻食品'], party: 'RETAILER', weight: 4, contacts: [['钱惠', '客诉专员', '13300070083']] },
  { name: '郑州中原冷链食品配送中心', shortName: '中原冷链', country: '中国', branch: '华中', families: ['速冻食品'], party: 'DEALER', weight: 3, contacts: [['宋保国', '经理', '13300070084']] },
  { name: '西安长乐副食批发部', shortName: '长乐副食', country: '中国', branch: '西北', families: ['速冻食品'], party: 'DEALER', weight: 2, contacts: [['雷鸣', '负责人', '13300070085']] },
  { name: '消费者(热线登记)', shortName: '消费者', country: '中国', branch: '总部', families: ['速冻食品', '墙纸'], party: 'CONSUMER', weight: 5, contacts: [] },
  { name: 'Tanaka Seiki 株式会社', nameEn: 'Tanaka Seiki Co., Ltd.', shortName: '田中精机', country: '日本', branch: '海外', families: ['密封件', '注塑件'], party: 'CUSTOMER', currency: 'JPY', isKeyAccount: true, weight: 4, contacts: [['田中 健一', '品質保証部', '+81-52-000-1201', 'tanaka.k@tanaka-seiki.example']] },
  { name: 'Brenner Fahrzeugtechnik GmbH', nameEn: 'Brenner Fahrzeugtechnik GmbH', shortName: '布伦纳', country: '德国', branch: '海外', families: ['线束', '密封件'], party: 'CUSTOMER', currency: 'EUR', isKeyAccount: true, weight: 4, contacts: [['Anna Schuster', 'Supplier Quality', '+49-711-000-330', 'a.schuster@brenner.example']] },
  { name: 'Lakeside Appliance Inc.', nameEn: 'Lakeside Appliance Inc.', shortName: '湖畔电器', country: '美国', branch: '海外', families: ['温控器', '注塑件'], party: 'CUSTOMER', currency: 'USD', weight: 3, contacts: [['Mark Ellison', 'SQE', '+1-414-000-7719', 'mellison@lakeside.example']] },
  { name: 'Pennine Controls Ltd', nameEn: 'Pennine Controls Ltd', shortName: '奔宁控制', country: '英国', branch: '海外', families: ['温控器'], party: 'CUSTOMER', currency: 'GBP', weight: 2, contacts: [['Helen Ward', 'Quality Manager', '+44-161-000-4410', 'h.ward@pennine.example']] },
  { name: '宏達電子股份有限公司', nameEn: 'Hung Ta Electronics', shortName: '宏達電子', country: '中国台湾', branch: '海外', families: ['线束', '温控器'], party: 'CUSTOMER', currency: 'TWD', weight: 2, contacts: [['許家豪', '品保課長', '+886-3-000-5521']] },
  { name: '港龙建材贸易有限公司', nameEn: 'Kong Lung Building Materials', shortName: '港龙建材', country: '中国香港', branch: '海外', families: ['墙纸'], party: 'DEALER', currency: 'HKD', weight: 2, contacts: [['陳嘉儀', 'Sales', '+852-0000-6622']] },
  { name: '대성정밀 주식회사', nameEn: 'Daesung Precision Co., Ltd.', shortName: '大成精密', country: '韩国', branch: '海外', families: ['密封件', '注塑件'], party: 'CUSTOMER', currency: 'KRW', weight: 2, contacts: [['김민준', '품질팀', '+82-31-000-8870']] },
];
