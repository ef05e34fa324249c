import BatchIcon from '@mui/icons-material/Inventory2Outlined';
import ChoiceIcon from '@mui/icons-material/ChecklistOutlined';
import ClaimIcon from '@mui/icons-material/RequestQuoteOutlined';
import ActionIcon from '@mui/icons-material/BuildOutlined';
import ContactIcon from '@mui/icons-material/ContactPhoneOutlined';
import CustomerIcon from '@mui/icons-material/BusinessOutlined';
import DepartmentIcon from '@mui/icons-material/AccountTreeOutlined';
import LedgerIcon from '@mui/icons-material/TableChartOutlined';
import LineIcon from '@mui/icons-material/FormatListNumberedOutlined';
import ProductIcon from '@mui/icons-material/CategoryOutlined';
import ReturnIcon from '@mui/icons-material/AssignmentReturnOutlined';
import UserIcon from '@mui/icons-material/PeopleOutlined';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';

/** One icon a sheet: what is left of the menu when it is folded. */
export const menuIcons: Record<SheetKey, typeof LedgerIcon> = {
  complaints: LedgerIcon,
  complaintLines: LineIcon,
  claims: ClaimIcon,
  returns: ReturnIcon,
  correctiveActions: ActionIcon,
  customers: CustomerIcon,
  contacts: ContactIcon,
  products: ProductIcon,
  batches: BatchIcon,
  departments: DepartmentIcon,
  users: UserIcon,
  choices: ChoiceIcon,
};
