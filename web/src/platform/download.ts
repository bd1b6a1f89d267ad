// Saves a file the server makes. It goes through http.ts, so a lost session or network says so instead of saving an error page.
import { http, type Asked } from './http';

export function filenameOf(disposition: string): string {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (extended) return decodeURIComponent(extended);
  return /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? '';
}

export function save(blob: Blob, filename: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export async function download(path: string, fallback: string, query?: Asked['query']) {
  const { blob, disposition } = await http.bytes(path, query);
  save(blob, filenameOf(disposition) || fallback);
}
