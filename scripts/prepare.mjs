/**
 * What npm runs after an install in a checkout: makes the sources that are generated. Where npm makes a package of a
 * checkout, because it was told to install from git, the programs are built as well: they are in no commit.
 */
const isPackedFromGit = process.env._PACOTE_NO_PREPARE_ !== undefined;

await import(isPackedFromGit ? './build-from-checkout.mjs' : './generate.mjs');
