package io.collateralpolicy.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** At most so many top-level types a package. */
final class Crowded extends ArchCondition<JavaClass> {

    private final int most;
    private final Map<String, Integer> found = new TreeMap<>();

    Crowded(int most) {
        super("stand in packages of at most " + most + " types");
        this.most = most;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        found.clear();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
            found.merge(type.getPackageName(), 1, Integer::sum);
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        found.forEach((name, types) -> {
            String message = name + " has " + types + " types, at most " + most;
            events.add(new SimpleConditionEvent(name, types <= most, message));
        });
    }
}
