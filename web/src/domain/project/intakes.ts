// Which intake a page should open with. Days compare as YYYY-MM-DD text; the closing day itself is still open.
import type { Intake } from '@/api';

export type IntakePhase = 'before' | 'open' | 'closed' | 'running' | 'over';

export function phaseOf(intake: Intake, today: string): IntakePhase {
  if (today > intake.ends_on) return 'over';
  if (today >= intake.opens_on && today <= intake.closes_on) return 'open';
  if (today >= intake.starts_on) return 'running';
  return today < intake.opens_on ? 'before' : 'closed';
}

/** The intake one can nominate for now, else the next to open, else the last. */
export function intakeToOpen(intakes: Intake[], today: string): Intake | undefined {
  return (
    intakes.find((one) => phaseOf(one, today) === 'open') ?? intakes.find((one) => phaseOf(one, today) === 'before') ?? intakes.at(-1)
  );
}

/** The intake that is being taught now, else the last that has begun, else the first. */
export function intakeToTeach(intakes: Intake[], today: string): Intake | undefined {
  const begun = intakes.filter((one) => one.starts_on <= today);
  return begun.find((one) => phaseOf(one, today) === 'running') ?? begun.at(-1) ?? intakes[0];
}
