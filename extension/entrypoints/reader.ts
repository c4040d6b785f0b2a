import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installReader } from '../page/install-reader.ts';

export default defineUnlistedScript(() => installReader());
