// A short word that something was done. Problems never go here: they stay on the page until they are dealt with.
import { ElMessage } from 'element-plus';

export const said = (message: string) => ElMessage({ message, type: 'success', duration: 4000, showClose: true, grouping: true });
