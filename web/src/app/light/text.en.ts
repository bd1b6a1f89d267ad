// Everything the light entry says.
import session from '@/platform/auth/text.en';
import notices from '@/platform/notify/text.en';
import shared from '@/platform/text.en';
import certificate from '@/domain/certificate/text.en';
import enrolment from '@/domain/enrolment/text.en';
import choose from '@/domain/enrolment/text-choose.en';
import terms from '@/domain/project/text-terms.en';
import my from '@/domain/report/text-my.en';
import hours from '@/domain/hours/text.en';
import myClass from '@/domain/classes/text-my.en';
import home from './text-home.en';

export default { ...shared, ...session, ...notices, ...home, ...my, ...enrolment, ...choose, ...hours, ...myClass, ...terms, ...certificate };
