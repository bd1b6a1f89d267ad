// Everything the light entry says.
import session from '@/platform/auth/text.zh-CN';
import notices from '@/platform/notify/text.zh-CN';
import shared from '@/platform/text.zh-CN';
import certificate from '@/domain/certificate/text.zh-CN';
import enrolment from '@/domain/enrolment/text.zh-CN';
import choose from '@/domain/enrolment/text-choose.zh-CN';
import terms from '@/domain/project/text-terms.zh-CN';
import my from '@/domain/report/text-my.zh-CN';
import hours from '@/domain/hours/text.zh-CN';
import myClass from '@/domain/classes/text-my.zh-CN';
import home from './text-home.zh-CN';

export default { ...shared, ...session, ...notices, ...home, ...my, ...enrolment, ...choose, ...hours, ...myClass, ...terms, ...certificate };
