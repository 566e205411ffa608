package io.greenlane.inspection.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void aGoodNameStays() {
        assertThat(FileName.of("Bale 7 (größer).jpeg", FileType.JPEG)).isEqualTo("Bale 7 (größer).jpeg");
    }

    @Test
    void aNameHasNoFolderNoControlCharacterAndNothingThatTurnsItRound() {
        assertThat(FileName.of("../../etc/passwd", FileType.TEXT)).isEqualTo("passwd.txt");
        assertThat(FileName.of("C:\\temp\\a.png", FileType.PNG)).isEqualTo("a.png");
        assertThat(FileName.of("a\0b\r\nc.png", FileType.PNG)).isEqualTo("a_b__c.png");
        assertThat(FileName.of("photo\u202Egnp.exe", FileType.PNG)).isEqualTo("photo_gnp.exe.png");
        assertThat(FileName.of("x\uD800.png", FileType.PNG)).isEqualTo("x_.png");
        assertThat(FileName.of(".htaccess", FileType.TEXT)).isEqualTo("htaccess.txt");
    }

    @Test
    void aNameEndsAsItsContentIs() {
        assertThat(FileName.of("page.html", FileType.TEXT)).isEqualTo("page.html.txt");
        assertThat(FileName.of("scan", FileType.PDF)).isEqualTo("scan.pdf");
        assertThat(FileName.of(null, FileType.WEBP)).isEqualTo("evidence.webp");
        assertThat(FileName.of("....", FileType.PNG)).isEqualTo("evidence.png");
    }

    @Test
    void aNameIsShort() {
        assertThat(FileName.of("é".repeat(300) + ".png", FileType.PNG)).isEqualTo("é".repeat(100) + ".png");
        assertThat(FileName.of("n".repeat(500), FileType.PNG)).isEqualTo("n".repeat(100) + ".png");
    }
}
