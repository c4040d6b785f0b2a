import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installFrame } from '../page/install-frame.ts';

export default defineUnlistedScript(() => installFrame());
