package dev.supercargo.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlGroupTest {

    @TempDir
    private Path root;

    @Test
    void takesTheTightestLimitOfTheGroupAndThoseAroundIt() throws IOException {
        write("proc/self/cgroup", "0::/pod/container\n");
        write("sys/fs/cgroup/pod/container/cpu.max", "400000 100000\n");
        write("sys/fs/cgroup/pod/container/memory.max", "max\n");
        write("sys/fs/cgroup/pod/cpu.max", "150000 100000\n");
        write("sys/fs/cgroup/pod/memory.max", "2147483648\n");

        ControlGroup group = ControlGroup.read(root);

        assertThat(group.cores()).isEqualTo(Measured.known(1.5));
        assertThat(group.memory()).isEqualTo(Measured.known(Memory.ofGib(2)));
    }

    @Test
    void readsVersionOne() throws IOException {
        write("proc/self/cgroup", "4:memory:/docker/abc\n3:cpu,cpuacct:/docker/abc\n");
        write("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "50000\n");
        write("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000\n");
        write("sys/fs/cgroup/memory/memory.limit_in_bytes", "1073741824\n");

        ControlGroup group = ControlGroup.read(root);

        assertThat(group.cores()).isEqualTo(Measured.known(0.5));
        assertThat(group.memory()).isEqualTo(Measured.known(Memory.ofGib(1)));
    }

    @Test
    void knowsNoLimitWhereThereIsNone() throws IOException {
        write("proc/self/cgroup", "4:memory:/\n3:cpu,cpuacct:/\n0::/\n");
        write("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "-1\n");
        write("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000\n");
        write("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
        write("sys/fs/cgroup/cpu.max", "max 100000\n");

        assertThat(ControlGroup.read(root)).isEqualTo(ControlGroup.none());
    }

    @Test
    void doesWithoutControlGroups() {
        assertThat(ControlGroup.read(root)).isEqualTo(ControlGroup.none());
    }

    @Test
    void doesNotLeaveTheTreeOfGroups() throws IOException {
        write("proc/self/cgroup", "0::/../../secret\nnonsense\n");
        write("secret/cpu.max", "1 100000\n");
        assertThat(ControlGroup.read(root)).isEqualTo(ControlGroup.none());
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
