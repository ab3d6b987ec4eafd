package io.collateralpolicy.rest.policies;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.governance.PackageCheck;
import io.collateralpolicy.rest.Parameters;
import io.collateralpolicy.rest.http.Allowed;
import io.collateralpolicy.rest.body.Body;
import io.collateralpolicy.rest.body.CarriesFiles;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong with a package that somebody writes: a pure check, of which nothing stays. */
@Path("/policies/{policy}/validations")
@Produces(MediaType.APPLICATION_JSON)
public final class ValidationsResource {

    private final PackageCheck check;

    public ValidationsResource(PackageCheck check) {
        this.check = check;
    }

    /** @param files text by path; they need not be sealed */
    @CarriesFiles(bytesMax = Body.FILES_BYTES_MAX)
    public record PackageText(@NotNull @NotEmpty Map<String, @NotNull String> files) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({Role.POLICY_AUTHOR, Role.POLICY_REVIEWER, Role.POLICY_APPROVER})
    public ValidationAnswer validate(
            @PathParam("policy") String policy, @QueryParam("depth") String depth, PackageText body) {
        PackageCheck.Depth asked = Parameters.oneOf("depth", depth, PackageCheck.Depth.class)
                .map(PackageCheck.Depth::valueOf)
                .orElse(PackageCheck.Depth.WHOLE);
        Map<String, byte[]> files = new TreeMap<>();
        body.files().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return ValidationAnswer.of(check.of(policy, files, asked));
    }
}
