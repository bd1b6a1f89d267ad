// The wire types, kept in the shape openapi-typescript gives; tools/gen-api.mjs rewrites this file from the server's description.
export interface components {
  schemas: {
    Me: {
      account: string; name: string; unit: string; person?: string | null; rights: string[];
      role: 'ministry-office' | 'province-office' | 'city-office' | 'county-office' | 'school-office' | 'expert' | 'auditor' | 'teacher';
      password_set: boolean; demo: boolean; domain_now: string; language: string;
    };
    DemoRole: { role: string; label_zh: string; label_en: string; unit_name?: string; what_zh: string; what_en: string };
    Unit: {
      id: string; parent?: string | null; kind: 'authority' | 'office' | 'school' | 'teaching-site';
      level: 'national' | 'province' | 'city' | 'county' | 'school'; name: string; code: string; special: boolean; direct: boolean;
      status: 'active' | 'closed'; version: number;
    };
    UnitPath: { unit: components['schemas']['Unit']; ancestors: components['schemas']['Unit'][] };
    FoundBody: {
      parent: string; kind: components['schemas']['Unit']['kind']; level: components['schemas']['Unit']['level']; name: string;
      code: string; special: boolean; document?: string | null;
    };
    Person: {
      id: string; name: string; unit: string; unit_name: string; sex: 'unstated' | 'female' | 'male'; born_on?: string | null;
      stage: 'preschool' | 'primary' | 'junior' | 'senior' | 'vocational-senior' | 'special' | 'other'; subject: string;
      post: 'teacher' | 'teacher-with-duty' | 'class-head' | 'administrator' | 'leader'; full_time: boolean; document_number: string;
      mobile: string; version: number;
    };
    Import: {
      id: string; kind: 'roster' | 'results' | 'quota-sheet'; unit: string; filename: string;
      state: 'checking' | 'staged' | 'applying' | 'applied' | 'refused'; total: number; good: number; warning: number; bad: number;
      applied: number; problems: components['schemas']['ProblemCount'][]; version: number;
    };
    ProblemCount: { code: string; rows: number };
    ImportRow: {
      line: number; verdict: 'good' | 'warning' | 'bad'; label: string;
      problems: { column: string; value: string; code: string }[];
    };
    Requirement: { slot: number; name: string; hour_type: string; minimum_tenths: number };
    Part: {
      id: string; position: number; name: string; organiser: string; platform: string; by_intake: boolean; window_from: string;
      window_until: string; requirements: components['schemas']['Requirement'][];
    };
    Intake: { id: string; project: string; number: number; starts_on: string; ends_on: string; opens_on: string; closes_on: string };
    ProjectRow: {
      id: string; programme: string; programme_name: string; owner: string; owner_name: string; name: string; training_year: number;
      level: components['schemas']['Unit']['level']; state: 'draft' | 'published' | 'closed';
      confirm_level: components['schemas']['Unit']['level']; starts_on: string; ends_on: string; certificate_title: string; version: number;
    };
    Project: {
      project: components['schemas']['ProjectRow']; parts: components['schemas']['Part'][]; intakes: components['schemas']['Intake'][];
    };
    PartBody: {
      name: string; organiser: string; platform: string; by_intake: boolean; window_from: string; window_until: string;
      requirements: components['schemas']['Requirement'][];
    };
    IntakeBody: { number: number; starts_on: string; ends_on: string; opens_on: string; closes_on: string };
    ProjectBody: {
      programme_name: string; name: string; training_year: number; confirm_level: components['schemas']['Unit']['level'];
      starts_on: string; ends_on: string; certificate_title: string; number_code: string; parts: components['schemas']['PartBody'][];
      intakes: components['schemas']['IntakeBody'][];
    };
    Balance: { got: number; given: number; free: number; held: number; used: number; lapsed: number };
    Place: {
      unit: string; unit_name: string; unit_kind: components['schemas']['Unit']['kind']; intake: string; intake_number: number;
      balance: components['schemas']['Balance'];
    };
    PlaceSheet: {
      unit: string; unit_name: string; own: components['schemas']['Place'][]; children: components['schemas']['Place'][];
      units: components['schemas']['Unit'][];
    };
    GrantLine: { unit: string; intake: string; quantity: number };
    GrantBody: { from: string; lines: components['schemas']['GrantLine'][]; document: string };
    ReturnBody: { unit: string; intake: string; quantity: number; reason: string };
    IssueBody: { unit: string; intake: string; quantity: number; document: string };
    PlaceMove: {
      id: string; move: 'issue' | 'grant' | 'return' | 'reclaim' | 'hold' | 'use' | 'release' | 'lapse'; intake: string;
      intake_number: number; from_unit?: string | null; from_name: string; to_unit?: string | null; to_name: string; quantity: number;
      document: string; actor_name: string; at: string;
    };
    SheetCell: { intake_number: number; quantity: number };
    SheetLine: { line: number; name: string; unit?: string | null; problem: string; cells: components['schemas']['SheetCell'][] };
    QuotaSheet: {
      id: string; project: string; unit: string; filename: string; document: string; state: 'draft' | 'published';
      lines: components['schemas']['SheetLine'][]; totals: components['schemas']['SheetCell'][]; total: number; bad: number; version: number;
    };
    Enrolment: {
      id: string; project: string; intake: string; intake_number: number; person: string; person_name: string; unit: string;
      unit_name: string; stage: components['schemas']['Person']['stage'];
      state: 'nominated' | 'reserve' | 'waiting' | 'confirmed' | 'refused' | 'recalled' | 'replaced' | 'checked-in' | 'passed' | 'good'
        | 'excellent' | 'failed' | 'withdrawn';
      training_class?: string | null; nominated_at: string; version: number;
    };
    Step: {
      from_state?: components['schemas']['Enrolment']['state'] | null; to_state: components['schemas']['Enrolment']['state'];
      actor_name: string; reason: string; at: string;
    };
    Outcome: { id: string; done: boolean; code: string };
    Outcomes: { done: number; refused: number; rows: components['schemas']['Outcome'][] };
    TrainingClass: {
      id: string; project: string; intake: string; intake_number: number; unit: string; unit_name: string; name: string; size: number;
    };
    ClassFormation: { formed: number; placed: number; classes: components['schemas']['TrainingClass'][] };
    Progress: {
      part_name: string; organiser: string; platform: string; part_position: number; name: string; hour_type: string;
      minimum_tenths: number; done_tenths: number; met: boolean;
    };
    Entry: {
      id: string; hour_type: string; tenths: number; verdict: 'pass' | 'fail'; completed_on: string; source: string; recorded_at: string;
    };
    EnrolmentRecord: {
      enrolment: components['schemas']['Enrolment']; project_name: string; progress: components['schemas']['Progress'][];
      steps: components['schemas']['Step'][]; entries: components['schemas']['Entry'][]; certificate_id: string; certificate_number: string;
    };
    ClassMember: {
      enrolment: string; person: string; name: string; unit_name: string; document_number: string;
      state: components['schemas']['Enrolment']['state']; done_tenths: number[];
    };
    HoursLine: { part: string; authority: string; name: string; tenths: number };
    Certificate: {
      id: string; number: string; project: string; project_name: string; person: string; holder: string; title: string; issuer: string;
      issued_on: string; state: 'valid' | 'superseded' | 'revoked'; hours: components['schemas']['HoursLine'][];
    };
    CheckBody: { number?: string | null; name?: string | null; statement?: string | null };
    Check: {
      result: 'valid' | 'superseded' | 'revoked' | 'unknown'; number?: string | null; holder?: string | null; title?: string | null;
      project_name?: string | null; issuer?: string | null; issued_on?: string | null; hours: components['schemas']['HoursLine'][];
      signature_checked: boolean;
    };
    Standing: { full_time: number; trained: number; untrained: number; failed: number };
    Events: { nominated: number; confirmed: number; checked_in: number; passed: number; failed: number; certified: number };
    BoardRow: {
      unit: string; unit_name: string; kind: components['schemas']['Unit']['kind']; has_children: boolean;
      standing: components['schemas']['Standing']; events: components['schemas']['Events']; places: components['schemas']['Balance'];
    };
    Board: {
      project: string; project_name: string; unit: string; unit_name: string; total: components['schemas']['BoardRow'];
      rows: components['schemas']['BoardRow'][];
    };
    PersonBehind: { person: string; name: string; unit_name: string; state: string; enrolment: string };
    Waiting: { code: string; count: number; target: string; primary: boolean };
    Desk: {
      unit_name: string; waiting: components['schemas']['Waiting'][]; boards: components['schemas']['BoardRow'][]; project_names: string[];
      projects: string[];
    };
    MyEnrolment: {
      record: components['schemas']['EnrolmentRecord']; intake_starts_on: string; intake_ends_on: string; certificate_title: string;
    };
    MyPage: { name: string; unit_name: string; domain_now: string; enrolments: components['schemas']['MyEnrolment'][] };
  };
}
