/** Hours a part of the day adds or forbids: `下午2:30` is 14:30, `上午12:10` is 00:10. */
const mornings = ['凌晨', '早上', '上午', 'am'];
const afternoons = ['下午', '傍晚', '晚上', 'pm'];

const tail = new RegExp(
  '^(?<day>.*?)(?:[\\st]+|(?<=[日号天)])|^)' +
    '(?<part>凌晨|早上|上午|中午|下午|傍晚|晚上|am|pm)?\\s*' +
    '(?<hour>\\d{1,2})(?::(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.(?<ms>\\d{1,9}))?)?|[点时](?:(?<half>半)|整|(?<zhMinute>\\d{1,2})分?)?|(?=\\s*[ap]m))' +
    '\\s*(?<suffix>am|pm)?(?:\\s*(?<zone>z|[+-]\\d{2}:?\\d{2}))?$',
);

interface TimeOfDay {
  readonly time: Temporal.PlainTime;
  /** `+08:00` or `Z`, when the text names its own zone. */
  readonly zone?: string;
}

/** Splits `2026-9-22 下午2:30` into its day and its time. No time: null. A time that does not exist: `invalid`. */
export function splitTime(text: string): { day: string; at: TimeOfDay | 'invalid' | null } {
  const groups = tail.exec(text)?.groups;
  if (!groups) return { day: text, at: null };
  const hour = hourOf(Number(groups.hour), groups.part ?? groups.suffix);
  const minute = groups.half ? 30 : Number(groups.minute ?? groups.zhMinute ?? 0);
  const second = Number(groups.second ?? 0);
  if (hour === null || minute > 59 || second > 59) return { day: groups.day!.trim(), at: 'invalid' };
  const millisecond = Number((groups.ms ?? '').padEnd(3, '0').slice(0, 3));
  const time = new Temporal.PlainTime(hour, minute, second, millisecond);
  return { day: groups.day!.trim(), at: { time, zone: groups.zone?.toUpperCase() } };
}

function hourOf(hour: number, part: string | undefined): number | null {
  if (hour > 23) return null;
  if (part === undefined || hour > 12) return mornings.includes(part ?? '') ? null : hour;
  if (mornings.includes(part)) return hour % 12;
  if (afternoons.includes(part)) return part === '晚上' && hour === 12 ? null : (hour % 12) + 12;
  return hour >= 10 ? hour : hour + 12; // 中午
}
