const path = require('node:path');
const [scripts, modules] = require('@wordpress/scripts/config/webpack.config');

/** The block comes from its block.json; the settings page is a script of its own. */
module.exports = [
  {
    ...scripts,
    entry: async () => ({
      ...(await scripts.entry()),
      'settings/index': path.resolve(__dirname, 'src/settings/index.tsx'),
    }),
  },
  modules,
];
