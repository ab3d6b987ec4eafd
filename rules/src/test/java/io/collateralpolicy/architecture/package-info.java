/** How the module is built, as rules that every build checks. */
package io.collateralpolicy.architecture;
