import FeedIcon from '@mui/icons-material/RssFeedOutlined';
import ExportIcon from '@mui/icons-material/FileDownloadOutlined';
import BatchIcon from '@mui/icons-material/Inventory2Outlined';
import ChoiceIcon from '@mui/icons-material/ChecklistOutlined';
import ClaimIcon from '@mui/icons-material/RequestQuoteOutlined';
import ActionIcon from '@mui/icons-material/BuildOutlined';
import TemplateIcon from '@mui/icons-material/FactCheckOutlined';
import CommentIcon from '@mui/icons-material/ChatBubbleOutlineOutlined';
import ContactIcon from '@mui/icons-material/ContactPhoneOutlined';
import ContainmentIcon from '@mui/icons-material/ShieldOutlined';
import FileIcon from '@mui/icons-material/AttachFileOutlined';
import FollowUpIcon from '@mui/icons-material/PhoneCallbackOutlined';
import OfferIcon from '@mui/icons-material/HandshakeOutlined';
import RoundIcon from '@mui/icons-material/LoopOutlined';
import CustomerIcon from '@mui/icons-material/BusinessOutlined';
import DepartmentIcon from '@mui/icons-material/AccountTreeOutlined';
import LedgerIcon from '@mui/icons-material/TableChartOutlined';
import LineIcon from '@mui/icons-material/FormatListNumberedOutlined';
import ProductIcon from '@mui/icons-material/CategoryOutlined';
import ReturnIcon from '@mui/icons-material/AssignmentReturnOutlined';
import UserIcon from '@mui/icons-material/PeopleOutlined';
import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import CalendarDayIcon from '@mui/icons-material/EventBusyOutlined';
import ClockIcon from '@mui/icons-material/TimerOutlined';
import PolicyIcon from '@mui/icons-material/PolicyOutlined';
import SelectorIcon from '@mui/icons-material/AltRouteOutlined';
import SiteIcon from '@mui/icons-material/FactoryOutlined';
import MailIcon from '@mui/icons-material/MailOutlined';
import EventIcon from '@mui/icons-material/TimelineOutlined';
import NoticeIcon from '@mui/icons-material/NotificationsOutlined';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';

/** One icon a sheet: what is left of the menu when it is folded. */
export const menuIcons: Partial<Record<SheetKey, typeof LedgerIcon>> = {
  complaints: LedgerIcon,
  complaintLines: LineIcon,
  containments: ContainmentIcon,
  followUps: FollowUpIcon,
  events: EventIcon,
  files: FileIcon,
  comments: CommentIcon,
  claims: ClaimIcon,
  claimLines: LineIcon,
  claimOffers: OfferIcon,
  returns: ReturnIcon,
  returnLines: LineIcon,
  correctiveActions: ActionIcon,
  actionRounds: RoundIcon,
  customers: CustomerIcon,
  contacts: ContactIcon,
  products: ProductIcon,
  batches: BatchIcon,
  departments: DepartmentIcon,
  users: UserIcon,
  choices: ChoiceIcon,
  exports: ExportIcon,
  feeds: FeedIcon,
  importTemplates: TemplateIcon,
  sites: SiteIcon,
  workCalendars: CalendarIcon,
  calendarDays: CalendarDayIcon,
  handlingPolicies: PolicyIcon,
  clockRules: ClockIcon,
  policySelectors: SelectorIcon,
  noticeRules: NoticeIcon,
  mails: MailIcon,
};
