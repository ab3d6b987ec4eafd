package io.collateralpolicy;

import io.collateralpolicy.audit.publish.FileTarget;
import io.collateralpolicy.audit.publish.Publisher;
import io.collateralpolicy.audit.publish.Target;
import io.collateralpolicy.audit.publish.UrlTarget;
import io.collateralpolicy.audit.read.LastCheckpoints;
import io.collateralpolicy.audit.read.LogReader;
import java.util.List;
import java.util.stream.Stream;

/** How what the log says leaves the database: proofs for who asks, checkpoints for who keeps them. */
final class Publishing {

    final LogReader reader;
    final LastCheckpoints checkpoints;
    final Publisher publisher;

    Publishing(Ground ground) {
        this.reader = new LogReader(ground.database);
        this.checkpoints = new LastCheckpoints(reader, ground.log, ground.node.log());
        this.publisher = new Publisher(
                () -> ground.log.last().map(last -> reader.checkpoint(last.log(), Long.parseLong(last.treeSize()))),
                targets(ground.settings),
                ground.measurements::published);
    }

    /** The file is what the next start holds the database against; the address is somebody else's. */
    private static List<Target> targets(Settings settings) {
        Stream<Target> url = settings.publishUrl().<Target>map(UrlTarget::new).stream();
        return Stream.concat(Stream.of(new FileTarget(settings.auditLog().published())), url).toList();
    }
}
