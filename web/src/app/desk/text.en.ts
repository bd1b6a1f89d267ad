// Everything the desk says.
import session from '@/platform/auth/text.en';
import accounts from '@/platform/auth/text-desk.en';
import audit from '@/platform/audit/text.en';
import imports from '@/platform/jobs/text.en';
import notices from '@/platform/notify/text.en';
import shared from '@/platform/text.en';
import baseline from '@/domain/baseline/text.en';
import certificate from '@/domain/certificate/text.en';
import certificateDesk from '@/domain/certificate/text-desk.en';
import classesDesk from '@/domain/classes/text-desk.en';
import enrolment from '@/domain/enrolment/text.en';
import enrolmentDesk from '@/domain/enrolment/text-desk.en';
import hours from '@/domain/hours/text.en';
import crosstable from '@/domain/crosstable/text.en';
import layout from '@/domain/layout/text.en';
import org from '@/domain/org/text.en';
import people from '@/domain/people/text.en';
import merge from '@/domain/people/text-merge.en';
import transfer from '@/domain/people/text-transfer.en';
import project from '@/domain/project/text.en';
import terms from '@/domain/project/text-terms.en';
import wizard from '@/domain/project/text-wizard.en';
import quota from '@/domain/quota/text.en';
import report from '@/domain/report/text.en';
import shell from './text-shell.en';

export default {
  ...shared, ...session, ...notices, ...accounts, ...audit, ...imports, ...shell, ...org, ...people, ...merge, ...transfer, ...project, ...terms, ...wizard, ...quota, ...enrolment, ...enrolmentDesk, ...classesDesk, ...certificate,
  ...certificateDesk, ...hours, ...report, ...baseline, ...layout, ...crosstable,
};
