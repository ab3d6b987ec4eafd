/**
 * Other people's numbers through our rules.
 *
 * <p>{@link io.collateralpolicy.conformance.ConformanceTest} reads cases from a folder outside the repository, asks the
 * adapter of each model, and judges the result as the folder's README says. An adapter may parse, rename, overlay and
 * pick; it never calculates with the values of a case, and {@link io.collateralpolicy.conformance.AdapterByteCodeTest}
 * reads its byte code to see that.
 */
package io.collateralpolicy.conformance;
