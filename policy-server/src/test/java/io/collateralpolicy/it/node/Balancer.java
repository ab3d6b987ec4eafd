package io.collateralpolicy.it.node;

import io.collateralpolicy.it.PolicyServerClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** What stands in front of nodes: it asks each whether it is ready, and sends requests in turn to those that are. */
final class Balancer implements AutoCloseable {

    private static final long ASK_NANOSECONDS = 100_000_000;

    private final List<Node> nodes = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final Thread asking = new Thread(this::ask, "balancer");
    private volatile List<PolicyServerClient> doors = List.of();
    private volatile boolean open = true;

    /** @param nodes that are ready now */
    static Balancer before(List<Node> nodes) {
        Balancer balancer = new Balancer();
        balancer.nodes.addAll(nodes);
        balancer.look();
        balancer.asking.start();
        return balancer;
    }

    /** Where the next request goes, signed in as a backend. */
    PolicyServerClient next() {
        List<PolicyServerClient> ready = doors;
        return ready.get(Math.floorMod(turn.getAndIncrement(), ready.size()));
    }

    /** One node is gone, another takes its place. */
    void replace(Node gone, Node replacement) {
        nodes.remove(gone);
        nodes.add(replacement);
    }

    @Override
    public void close() {
        open = false;
        try {
            asking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() {
        while (open) {
            look();
            LockSupport.parkNanos(ASK_NANOSECONDS);
        }
    }

    private void look() {
        doors = nodes.stream().filter(Node::isReady).map(Node::backend).toList();
    }
}
