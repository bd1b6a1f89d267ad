import type { Import } from '@/api';
import { http } from '@/platform/http';

export const uploadResults = (trainingClass: string, part: string, file: File) =>
  http.upload<Import>(`/api/classes/${trainingClass}/result-imports`, file, { part, filename: file.name });
