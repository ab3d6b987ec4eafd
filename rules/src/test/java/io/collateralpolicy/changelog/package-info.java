/** A published log of parameter changes replayed as numeric packages; read from a folder outside the repository. */
package io.collateralpolicy.changelog;
