package io.collateralpolicy.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** At most so many top-level types a package. Packages that have more already may only shrink. */
final class Crowded extends ArchCondition<JavaClass> {

    private final int most;
    private final Map<String, Integer> larger;
    private final Map<String, Integer> found = new TreeMap<>();

    Crowded(int most, Map<String, Integer> larger) {
        super("stand in packages of at most " + most + " types");
        this.most = most;
        this.larger = Map.copyOf(larger);
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
            int bound = larger.getOrDefault(name, most);
            String message = name + " has " + types + " types, at most " + bound;
            events.add(new SimpleConditionEvent(name, types <= bound, message));
        });
    }
}
