/** Code that breaks each rule of the architecture once, so that every rule is seen to catch something. */
package io.collateralpolicy.architecture.planted;
