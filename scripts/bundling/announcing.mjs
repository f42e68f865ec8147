/** Lines by which the background problem matcher of VS Code tells the beginning and the end of a build. */
export const announcing = {
  name: 'announcing',
  setup({ onStart, onEnd }) {
    onStart(() => console.log('[watch] build started'));
    onEnd(() => console.log('[watch] build finished'));
  },
};
