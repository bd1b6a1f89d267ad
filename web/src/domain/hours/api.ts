import { stageSheet, type Sending } from '@/platform/jobs/send-in-pieces';

export const uploadResults = (trainingClass: string, part: string, file: File, told: (now: Sending) => void) =>
  stageSheet(`/api/classes/${trainingClass}/result-imports`, file, told, { part });
