package io.collateralpolicy.rest.http;

import io.collateralpolicy.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which roles may call a resource method; any one of them is enough. Without it everybody who is signed in may.
 *
 * <p>Where the address names a {@code {policy}}, the role must be held for that one. Elsewhere it must be held for all
 * policies, for the method touches what they share; unless the method looks itself, at what {@link #perPolicy} says.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    Role[] value();

    /** The method itself asks the caller about the policy that the body or the record names. */
    boolean perPolicy() default false;
}
