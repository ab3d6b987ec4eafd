package io.collateralpolicy.rest.governance;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.governance.lifecycle.Person;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who a request speaks for, as governance sees it. */
public final class Actor {

    private Actor() {}

    static Caller caller(SecurityContext security) {
        return (Caller) security.getUserPrincipal();
    }

    /** With the roles held for one policy. */
    static Person of(SecurityContext security, String policy) {
        Caller caller = caller(security);
        Set<Role> roles = Arrays.stream(Role.values()).filter(role -> caller.mayAct(role, policy)).collect(Collectors.toSet());
        return new Person(caller.subject(), roles);
    }

    /** With the roles held for all of them. */
    public static Person ofAll(SecurityContext security) {
        Caller caller = caller(security);
        Set<Role> roles = Arrays.stream(Role.values()).filter(role -> caller.hasAny(List.of(role))).collect(Collectors.toSet());
        return new Person(caller.subject(), roles);
    }

    /** @throws ProblemException {@code forbidden} */
    static void require(SecurityContext security, String policy, Role... roles) {
        if (!caller(security).mayActAsAny(List.of(roles), policy)) {
            String names = Arrays.stream(roles).map(role -> "`" + role.text() + "`").collect(Collectors.joining(" or "));
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "this needs the role " + names + " for the policy `" + policy + "`");
        }
    }
}
