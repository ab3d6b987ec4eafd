package io.collateralpolicy.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packages right below the module's own, and those below the planted one: a layer each. */
final class Layers implements SliceAssignment {

    private static final Pattern LAYER =
            Pattern.compile("io\\.collateralpolicy\\.(?:architecture\\.planted\\.)?([a-z]+).*");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        Matcher layer = LAYER.matcher(type.getPackageName());
        return layer.matches() ? SliceIdentifier.of(layer.group(1)) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "layers";
    }
}
