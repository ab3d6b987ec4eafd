/** One adapter per model of the conformance data. */
package io.collateralpolicy.conformance.adapter;
