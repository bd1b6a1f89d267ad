import { createApp } from 'vue';
import '@/platform/ui/base.css';
import { start } from '../start';
import LightShell from './LightShell.vue';
import { router } from './routes';
import { lightTexts } from './texts';

void start(createApp(LightShell), router, lightTexts, () => Promise.resolve());
