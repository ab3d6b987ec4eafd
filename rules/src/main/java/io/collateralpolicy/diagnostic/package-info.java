/** What is said to the author of a package whose text or numbers are wrong. Knows nothing of what it talks about. */
package io.collateralpolicy.diagnostic;
