import IntakeIcon from '@mui/icons-material/PhoneInTalkOutlined';
import WorkIcon from '@mui/icons-material/TaskAltOutlined';
import ReviewIcon from '@mui/icons-material/EventAvailableOutlined';
import JobsIcon from '@mui/icons-material/PendingActionsOutlined';
import type { ResourceProps } from 'react-admin';
import { intakeCode, jobsCode, reviewCode, workCode } from '../opening/code.ts';
import { later } from '../opening/later.tsx';

/** Pages that are no sheet, with their title and sign in the menu. */
export const pages = [
  {
    name: 'work',
    title: 'work.title',
    icon: WorkIcon,
    list: later(workCode, ({ WorkPage }) => WorkPage),
  },
  {
    name: 'intake',
    title: 'intake.title',
    icon: IntakeIcon,
    list: later(intakeCode, ({ IntakePage }) => IntakePage),
  },
  {
    name: 'review',
    title: 'review.title',
    icon: ReviewIcon,
    list: later(reviewCode, ({ ReviewPage }) => ReviewPage),
  },
  {
    name: 'jobs',
    title: 'jobs.title',
    icon: JobsIcon,
    list: later(jobsCode, ({ JobsPage }) => JobsPage),
  },
] as const satisfies readonly (ResourceProps & { readonly title: string })[];
