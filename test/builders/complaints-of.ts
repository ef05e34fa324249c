/** 240 complaints of two customers by turns, over nine months: the first one's are major, the second one's minor. */
export function complaintsOf(customers: readonly [string, string]) {
  const texts = ['密封面有毛刺', '外箱破损', '墙纸色差明显', '温控器动作温度偏高'];
  return Array.from({ length: 240 }, (_, at) => ({
    patch: {
      customerId: customers[at % 2],
      description: `${texts[at % 4]} ${at}`,
      receivedAt: `2026-0${1 + (at % 9)}-11T02:${String(at % 60).padStart(2, '0')}:00.000Z`,
      severity: ['MAJOR', 'MINOR'][at % 2],
      defectiveQuantity: String(at),
    },
  }));
}
