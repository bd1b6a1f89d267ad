import type { ClassMember, ClassStaff, Clash, Feed, FeedMade, Formation, FormationPreview, FormationRule, Formed, MyClass, MyClassPage, Page, Room, Session, SessionBody, StaffBody, Stay, TrainingClass } from '@/api';
import { download } from '@/platform/download';
import { http } from '@/platform/http';

export const previewFormation = (intake: string, rule: FormationRule) =>
  http.post<FormationPreview>(`/api/intakes/${intake}/class-formation-previews`, { rule });
/** Only what the preview showed: another outcome is refused. */
export const formClasses = (intake: string, rule: FormationRule, digest: string) =>
  http.post<Formed>(`/api/intakes/${intake}/class-formations`, { rule, digest });
export const formations = (intake: string, after: string) => http.get<Page<Formation>>(`/api/intakes/${intake}/class-formations`, { after, size: 20 });
export const undoFormation = (id: string) => http.put<Formed>(`/api/class-formations/${id}/undoing`);

export const classes = (project: string, query: { intake: string; dissolved?: 'yes' | ''; after?: string }) =>
  http.get<Page<TrainingClass>>(`/api/projects/${project}/classes`, query);
export const trainingClass = (id: string) => http.get<TrainingClass>(`/api/classes/${id}`);
export const renameClass = (of: TrainingClass, name: string) => http.put<TrainingClass>(`/api/classes/${of.id}`, { name }, { version: of.version });
export const classMembers = (id: string, after: string) => http.get<Page<ClassMember>>(`/api/classes/${id}/members`, { after, size: 200 });
export const stays = (id: string, after: string) => http.get<Page<Stay>>(`/api/classes/${id}/stays`, { after, size: 200 });
export const pinMembers = (id: string, enrolments: string[], pinned: boolean) => http.put<undefined>(`/api/classes/${id}/pins`, { enrolments, pinned });
export const printRoster = (id: string, name: string) => download(`/api/classes/${id}/roster.pdf`, `${name}.pdf`);
export const printNotice = (id: string, name: string) => download(`/api/classes/${id}/notice.pdf`, `${name}.pdf`);

export const staffOf = (id: string) => http.get<ClassStaff[]>(`/api/classes/${id}/staff`);
export const nameStaff = (id: string, body: StaffBody) => http.post<ClassStaff>(`/api/classes/${id}/staff`, body);
export const endStaff = (one: ClassStaff, until_on: string) =>
  http.put<ClassStaff>(`/api/class-staff/${one.id}/ending`, { until_on }, { version: one.version });

export const sessions = (id: string, after: string) => http.get<Page<Session>>(`/api/classes/${id}/sessions`, { after, size: 200 });
export const classRooms = (id: string) => http.get<Room[]>(`/api/classes/${id}/rooms`);
export const openRoom = (unit: string, name: string, seats: number) => http.post<Room>(`/api/units/${unit}/rooms`, { name, seats });
export const clashes = (id: string, body: SessionBody) => http.post<Clash[]>(`/api/classes/${id}/session-clashes`, body);
export const planSession = (id: string, body: SessionBody) => http.post<Session>(`/api/classes/${id}/sessions`, body);
export const changeSession = (one: Session, body: SessionBody) => http.put<Session>(`/api/class-sessions/${one.id}`, body, { version: one.version });
export const cancelSession = (one: Session) => http.put<Session>(`/api/class-sessions/${one.id}/cancellation`, undefined, { version: one.version });

export const myClasses = () => http.get<MyClass[]>('/api/my/classes');
export const myClass = (id: string) => http.get<MyClassPage>(`/api/my/classes/${id}`);

/** Of one class, or with an empty id one's own. */
const feedOf = (id: string) => (id ? `/api/classes/${id}/calendar-feed` : '/api/my/calendar-feed');
export const feed = (id: string) => http.get<Feed>(feedOf(id));
export const makeFeed = (id: string) => http.post<FeedMade>(feedOf(id));
export const endFeed = (id: string) => http.remove<undefined>(feedOf(id));

export const downloadResultSheet = (id: string, part: string, name: string) =>
  download(`/api/classes/${id}/result-sheet.xlsx`, `${name}.xlsx`, { part });
export const unitRooms = (unit: string) => http.get<Room[]>(`/api/units/${unit}/rooms`);
export const changeRoom = (room: Room, body: { name: string; seats: number; open: boolean }) => http.put<Room>(`/api/rooms/${room.id}`, body, { version: room.version });
