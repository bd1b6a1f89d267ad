// Everything the desk says.
import session from '@/platform/auth/text.zh-CN';
import accounts from '@/platform/auth/text-desk.zh-CN';
import audit from '@/platform/audit/text.zh-CN';
import imports from '@/platform/jobs/text.zh-CN';
import notices from '@/platform/notify/text.zh-CN';
import shared from '@/platform/text.zh-CN';
import baseline from '@/domain/baseline/text.zh-CN';
import certificate from '@/domain/certificate/text.zh-CN';
import certificateDesk from '@/domain/certificate/text-desk.zh-CN';
import classesDesk from '@/domain/classes/text-desk.zh-CN';
import enrolment from '@/domain/enrolment/text.zh-CN';
import enrolmentDesk from '@/domain/enrolment/text-desk.zh-CN';
import hours from '@/domain/hours/text.zh-CN';
import crosstable from '@/domain/crosstable/text.zh-CN';
import layout from '@/domain/layout/text.zh-CN';
import org from '@/domain/org/text.zh-CN';
import people from '@/domain/people/text.zh-CN';
import merge from '@/domain/people/text-merge.zh-CN';
import transfer from '@/domain/people/text-transfer.zh-CN';
import project from '@/domain/project/text.zh-CN';
import terms from '@/domain/project/text-terms.zh-CN';
import wizard from '@/domain/project/text-wizard.zh-CN';
import quota from '@/domain/quota/text.zh-CN';
import report from '@/domain/report/text.zh-CN';
import shell from './text-shell.zh-CN';

export default {
  ...shared, ...session, ...notices, ...accounts, ...audit, ...imports, ...shell, ...org, ...people, ...merge, ...transfer, ...project, ...terms, ...wizard, ...quota, ...enrolment, ...enrolmentDesk, ...classesDesk, ...certificate,
  ...certificateDesk, ...hours, ...report, ...baseline, ...layout, ...crosstable,
};
