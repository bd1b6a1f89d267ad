// Files that prove a claim, made small enough and sent one by one.
import { ref } from 'vue';
import { sendInPieces } from '@/platform/jobs/send-in-pieces';

export const proofBytes = 2 << 20;
export const proofsMost = 3;
const longestEdge = 2000;

export interface Proof {
  name: string;
  upload: string;
}

/** A photograph of a phone has ten megabytes; what is printed on it can be read at two thousand points. */
export async function smaller(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || file.size <= proofBytes / 2) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.82));
    return blob ? new File([blob], file.name.replace(/\.[a-z0-9]+$/i, '.jpg'), { type: 'image/jpeg' }) : file;
  } catch {
    return file; // the server says what is wrong with it
  }
}

export function useProofs() {
  const proofs = ref<Proof[]>([]);
  const sending = ref(false);
  async function add(file: File) {
    sending.value = true;
    try {
      const small = await smaller(file);
      if (small.size > proofBytes) return false;
      const upload = await sendInPieces(small, () => undefined);
      proofs.value = [...proofs.value, { name: small.name, upload }];
      return true;
    } finally {
      sending.value = false;
    }
  }
  const drop = (upload: string) => (proofs.value = proofs.value.filter((one) => one.upload !== upload));
  return { proofs, sending, add, drop };
}
