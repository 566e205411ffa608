package io.greenlane.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JavaHeapTest {

    @Test
    void bothGenerationsOfTheSerialCollectorAreTheHeap() {
        assertThat(JavaHeap.said("""
                                650:
                                DefNew     total 116160K, used 106145K [0x0000000687400000, 0x0000000704d50000)
                                 eden space 103296K,  99% used [0x0000000687400000, 0x000000068d8e0000)
                                Tenured    total 258048K, used 4870K [0x0000000704d50000, 0x0000000800000000)
                                 the  space 258048K,   1% used [0x0000000704d50000, 0x0000000714950000)
                                """)).isEqualTo(new JavaHeap(374_208, 111_015));
    }

    @Test
    void anotherCollectorsHeapIsUnknown() {
        assertThat(JavaHeap.said("garbage-first heap   total reserved 6168576K, committed 385024K, used 5324K"))
                .isEqualTo(new JavaHeap(0, 0));
    }

    @Test
    void thisJvmTellsWhatItKeeps() throws Exception {
        JavaHeap heap = JavaHeap.of(ProcessHandle.current().pid());

        assertThat(heap.live()).isPositive();
        assertThat(heap.committed()).isGreaterThanOrEqualTo(heap.live());
    }
}
