import IntakeIcon from '@mui/icons-material/PhoneInTalkOutlined';
import WorkIcon from '@mui/icons-material/TaskAltOutlined';
import ReviewIcon from '@mui/icons-material/EventAvailableOutlined';
import JobsIcon from '@mui/icons-material/PendingActionsOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** Pages that are no sheet, with their title and sign in the menu. */
export const pages = [
  {
    name: 'work',
    title: 'work.title',
    icon: WorkIcon,
    list: lazy(async () => ({ default: (await import('../work/WorkPage.tsx')).WorkPage })),
  },
  {
    name: 'intake',
    title: 'intake.title',
    icon: IntakeIcon,
    list: lazy(async () => ({ default: (await import('../intake/IntakePage.tsx')).IntakePage })),
  },
  {
    name: 'review',
    title: 'review.title',
    icon: ReviewIcon,
    list: lazy(async () => ({ default: (await import('../review/ReviewPage.tsx')).ReviewPage })),
  },
  {
    name: 'jobs',
    title: 'jobs.title',
    icon: JobsIcon,
    list: lazy(async () => ({ default: (await import('../jobs/JobsPage.tsx')).JobsPage })),
  },
] as const satisfies readonly (ResourceProps & { readonly title: string })[];
