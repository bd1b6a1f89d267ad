import type { Notice, Page } from '@/api';
import { http } from '../http';

export const notices = (after: string) => http.get<Page<Notice>>('/api/notices', { after });
export const readNotice = (id: string) => http.put<void>(`/api/notices/${id}/reading`);
export const readAll = () => http.put<void>('/api/notices/reading');
