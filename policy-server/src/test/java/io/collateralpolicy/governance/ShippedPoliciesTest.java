package io.collateralpolicy.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedPoliciesTest {

    @Test
    void whatIsInTheServerIsWhatIsInTheRepository() throws IOException {
        List<PackageFiles> shipped = ShippedPolicies.all();

        for (int i = 0; i < shipped.size(); i++) {
            Path folder = Path.of("..", "rules", "policies", ShippedPolicies.FOLDERS.get(i));
            PolicyPackage inRepository = PolicyPackage.read(PackageFiles.read(folder));
            assertThat(PolicyPackage.read(shipped.get(i)).packageDigest()).isEqualTo(inRepository.packageDigest());
        }
    }
}
