package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
    @TempDir
    Path folder;

    private Path xlsx() throws IOException {
        return xlsx(folder.resolve("yearbook.xlsx"));
    }

    static Path xlsx(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "tests", "1.0")) {
            Worksheet notes = book.newWorksheet("说明");
            notes.value(0, 0, "本表为编造数据");
            Worksheet sheet = book.newWorksheet("人口");
            sheet.value(0, 0, "各市人口（2021年）");
            sheet.range(0, 0, 0, 3).merge();
            sheet.value(1, 0, "城市");
            sheet.range(1, 0, 2, 0).merge();
            sheet.value(1, 1, "人口\n(万人)");
            sheet.range(1, 1, 1, 2).merge();
            sheet.value(1, 3, "土地面积(公顷)");
            sheet.range(1, 3, 2, 3).merge();
            sheet.value(2, 1, "常住人口");
            sheet.value(2, 2, "城镇人口");
            Object[][] rows = {{"甲省", 9.5, 4, 300}, {"　乙市", 4.5, "2", 100}, {"　丙市", 5, 2, 200}};
            for (int r = 0; r < rows.length; r++) {
                sheet.value(3 + r, 0, (String) rows[r][0]);
                for (int j = 1; j < 4; j++) {
                    if (rows[r][j] instanceof String text) {
                        sheet.value(3 + r, j, text);
                    } else {
                        sheet.value(3 + r, j, (Number) rows[r][j]);
                    }
                }
            }
            sheet.value(6, 0, "注：编造。");
        }
        return file;
    }

    @Test
    void aSheetWithMergedHeadersIsFoundAndRead() throws IOException {
        Panel panel = PanelReader.read(xlsx());
        assertEquals(45_000, panel.value("乙市", 2021, Variables.POPULATION));
        assertEquals(20_000, panel.value("乙市", 2021, Variables.URBAN_POPULATION));
        assertEquals(1, panel.value("乙市", 2021, Variables.AREA));
        assertEquals(2, panel.places().size());
        Look look = PanelReader.look(xlsx());
        assertEquals("人口", look.sheet());
        assertEquals(3, look.setApart().stream().filter(a -> a.line() > 3).count() + 1);
        assertTrue(assertThrows(
                        UnreadableException.class,
                        () -> PanelReader.withDefaults().sheet("无").read(xlsx()))
                .getMessage()
                .contains("人口"));
    }

    @Test
    void aBadCellIsNamedByItsAddress() throws IOException {
        Path file = folder.resolve("bad.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "tests", "1.0")) {
            Worksheet sheet = book.newWorksheet("d");
            String[] header = {"name", "year", "population [persons]"};
            for (int j = 0; j < 3; j++) {
                sheet.value(0, j, header[j]);
            }
            sheet.value(1, 0, "A");
            sheet.value(1, 1, 2020);
            sheet.value(1, 2, "many");
            sheet.value(2, 0, "B");
            sheet.value(2, 1, 2020);
            sheet.value(2, 2, 5);
        }
        UnreadableException e = assertThrows(UnreadableException.class, () -> PanelReader.read(file));
        assertTrue(
                e.getMessage().contains("sheet \"d\", cell C2, column \"population [persons]\": \"many\""),
                e.getMessage());
    }

    static Path xls(Path file) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            HSSFSheet sheet = book.createSheet("d");
            String[][] rows = {
                {"表一 人口", "", ""}, {"", "", "单位：万人"}, {"城市", "年份", "常住人口"}, {"甲市", "2020", "1.5"}, {"乙市", "2020", ""}
            };
            for (int r = 0; r < rows.length; r++) {
                HSSFRow row = sheet.createRow(r);
                for (int j = 0; j < 3; j++) {
                    if (rows[r][j].matches("[\\d.]+")) {
                        row.createCell(j).setCellValue(Double.parseDouble(rows[r][j]));
                    } else if (!rows[r][j].isEmpty()) {
                        row.createCell(j).setCellValue(rows[r][j]);
                    }
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            book.write(out);
        }
        return file;
    }

    @Test
    void anOldWorkbookIsReadLikeANewOne() throws IOException {
        Panel panel = PanelReader.read(xls(folder.resolve("old.xls")));
        assertEquals(15_000, panel.value("甲市", 2020, Variables.POPULATION));
        assertTrue(Double.isNaN(panel.value("乙市", 2020, Variables.POPULATION)));
    }

    @Test
    void trapsAreRefused() throws IOException {
        Path notes = zip("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sst>&e;</sst>", 1);
        assertTrue(refusal(notes).contains("DOCTYPE"), refusal(notes));
        Path bomb = zip(
                "<sst>" + "<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>".repeat(400_000) + "</sst>",
                1);
        assertTrue(refusal(bomb).contains("unpacked"), refusal(bomb));
        Path damaged = Files.write(folder.resolve("d.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2});
        assertTrue(refusal(damaged).contains(".xlsx"), refusal(damaged));
        Path old =
                Files.write(folder.resolve("d.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
        assertTrue(PanelReader.look(old).readLeniently().problems().size() == 1);
    }

    private static String refusal(Path file) throws IOException {
        return PanelReader.look(file).readLeniently().problems().toString();
    }

    private Path zip(String strings, int number) throws IOException {
        Path file = folder.resolve("trap" + number + ".xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write(strings.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
