// The figures of a board, in the order people read them, each with the group it belongs to and how it opens to people.
import type { BoardRow, Figure } from '@/api';
import { withFormer } from '@/domain/org/former';
import { percent } from '@/platform/format';

export interface FigureColumn {
  key: string; // word in board.*
  figure?: Figure; // absent: a figure of places, which has no people behind it
  value: (row: BoardRow) => number;
  stated?: (row: BoardRow) => number; // how much of it is stated by baselines, without names
}

export const standing: FigureColumn[] = [
  { key: 'fullTime', figure: 'full-time', value: (row) => row.standing.full_time, stated: (row) => row.baseline.full_time },
  { key: 'trained', figure: 'trained', value: (row) => row.standing.trained, stated: (row) => row.baseline.trained },
  { key: 'untrained', figure: 'untrained', value: (row) => row.standing.untrained, stated: (row) => row.baseline.untrained },
  { key: 'failed', figure: 'failed', value: (row) => row.standing.failed, stated: (row) => row.baseline.failed },
];
export const events: FigureColumn[] = [
  { key: 'nominated', figure: 'nominated', value: (row) => row.events.nominated },
  { key: 'confirmed', figure: 'confirmed', value: (row) => row.events.confirmed },
  { key: 'checkedIn', figure: 'checked-in', value: (row) => row.events.checked_in },
  { key: 'passed', figure: 'passed', value: (row) => row.events.passed },
  { key: 'certified', figure: 'certified', value: (row) => row.events.certified },
];
export const places: FigureColumn[] = [
  { key: 'got', value: (row) => row.places.got },
  { key: 'given', value: (row) => row.places.given },
  { key: 'free', value: (row) => row.places.free },
  { key: 'held', value: (row) => row.places.held },
  { key: 'used', value: (row) => row.places.used },
];
const groups = [
  { key: 'standing', columns: standing },
  { key: 'events', columns: events },
  { key: 'places', columns: places },
];

/** Who teaches is no measure of a project that is not for everybody. */
export const groupsOf = (limited = false) => (limited ? groups.filter((one) => one.key !== 'standing') : groups);

/** The share of a unit's teachers who are trained; empty where it has none to train. */
export const shareOf = ({ standing: { trained, full_time } }: BoardRow) => (full_time ? `${percent(trained, full_time)}%` : '');

/** The same for a project that is not for every teacher: of the unit's places, how many have ended well. */
export const passedShareOf = ({ events: { passed }, places: { got } }: BoardRow) => (got ? `${percent(passed, got)}%` : '');
export const passedOf = ({ events, places: { got } }: BoardRow) => {
  const training = Math.max(0, events.confirmed - events.passed - events.failed);
  return [
    { key: 'passed', value: events.passed, tone: 'good' },
    { key: 'training', value: training, tone: 'warn' },
    { key: 'failed', value: events.failed, tone: 'bad' },
    { key: 'toCome', value: Math.max(0, got - events.passed - training - events.failed), tone: 'grey' },
  ];
};

/** 现名（原名） */
export const nameOf = (row: BoardRow) => withFormer(row.unit_name, row.former_name);
