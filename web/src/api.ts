// Short names for the wire types, and the one shape of a list.
import type { components } from './api.gen';

type Schemas = components['schemas'];
export type Me = Schemas['Me'];
export type DemoRole = Schemas['DemoRole'];
export type Unit = Schemas['Unit'];
export type UnitPath = Schemas['UnitPath'];
export type UnitChange = Schemas['UnitChange'];
export type ChangeBody = Schemas['ChangeBody'];
export type ChangePreview = Schemas['ChangePreview'];
export type PlannedChange = Schemas['PlannedChange'];
export type Kin = Schemas['Kin'];
export type FoundBody = Schemas['FoundBody'];
export type Person = Schemas['Person'];
export type PersonBody = Schemas['PersonBody'];
export type Identity = Schemas['Identity'];
export type NameBody = Schemas['NameBody'];
export type DocumentBody = Schemas['DocumentBody'];
export type DocumentKind = DocumentBody['kind'];
export type UnsealBody = Schemas['UnsealBody'];
export type Secret = UnsealBody['what'];
export type Unsealed = Schemas['Unsealed'];
export type Transfer = Schemas['Transfer'];
export type TransferBody = Schemas['TransferBody'];
export type TransferTarget = Schemas['TransferTarget'];
export type Import = Schemas['Import'];
export type ImportRow = Schemas['ImportRow'];
export type Requirement = Schemas['Requirement'];
export type Part = Schemas['Part'];
export type Intake = Schemas['Intake'];
export type ProjectRow = Schemas['ProjectRow'];
export type Project = Schemas['Project'];
export type ProjectBody = Schemas['ProjectBody'];
export type PartBody = Schemas['PartBody'];
export type IntakeBody = Schemas['IntakeBody'];
export type Balance = Schemas['Balance'];
export type Place = Schemas['Place'];
export type PlaceSheet = Schemas['PlaceSheet'];
export type GrantLine = Schemas['GrantLine'];
export type GrantBody = Schemas['PlaceGrantBody'];
export type ReturnBody = Schemas['ReturnBody'];
export type PlaceMove = Schemas['PlaceMove'];
export type QuotaSheet = Schemas['QuotaSheet'];
export type SheetLine = Schemas['SheetLine'];
export type Enrolment = Schemas['Enrolment'];
export type EnrolmentState = Enrolment['state'];
export type EnrolmentRecord = Schemas['EnrolmentRecord'];
export type Step = Schemas['Step'];
export type Outcomes = Schemas['Outcomes'];
export type TrainingClass = Schemas['TrainingClass'];
export type ClassFormation = Schemas['ClassFormation'];
export type ClassMember = Schemas['ClassMember'];
export type Progress = Schemas['Progress'];
export type Entry = Schemas['Entry'];
export type Certificate = Schemas['Certificate'];
export type Check = Schemas['Check'];
export type CheckBody = Schemas['CheckBody'];
export type HoursLine = Schemas['HoursLine'];
export type Board = Schemas['Board'];
export type BoardRow = Schemas['BoardRow'];
export type Lens = Board['lens'];
export type PersonBehind = Schemas['PersonBehind'];
export type Desk = Schemas['Desk'];
export type Waiting = Schemas['Waiting'];
export type MyPage = Schemas['MyPage'];
export type MyEnrolment = Schemas['MyEnrolment'];

export type Figure =
  | 'full-time' | 'trained' | 'untrained' | 'failed' | 'nominated' | 'confirmed' | 'checked-in' | 'passed' | 'certified';

/** A page of a list; `next` fetches the following one and is empty at the end. */
export interface Page<Row> {
  rows: Row[];
  next: string;
  total: number;
  more_than_total: boolean;
}
