package io.collateralpolicy.rest.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A body that holds the text of files, and so may be longer than others. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CarriesFiles {

    /** Bytes of the whole body. */
    int bytesMax();
}
