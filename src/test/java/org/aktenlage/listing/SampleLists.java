package org.aktenlage.listing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Two small lists of our own in the formats of the United Nations and of Canada. */
public final class SampleLists {

    private static final String UNITED_NATIONS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <CONSOLIDATED_LIST dateGenerated="2024-05-02T10:00:00.000Z">
              <INDIVIDUALS><INDIVIDUAL>
                <DATAID>901</DATAID><VERSIONNUM>1</VERSIONNUM>
                <FIRST_NAME>HONG</FIRST_NAME><SECOND_NAME>KIL TONG</SECOND_NAME>
                <UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPi.901</REFERENCE_NUMBER>
                <LISTED_ON>2024-03-01</LISTED_ON>
                <NATIONALITY><VALUE>Democratic People's Republic of Korea</VALUE></NATIONALITY>
                <LIST_TYPE><VALUE>UN List</VALUE></LIST_TYPE>
                <INDIVIDUAL_DATE_OF_BIRTH>
                  <TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1961-04-02</DATE>
                </INDIVIDUAL_DATE_OF_BIRTH>
              </INDIVIDUAL></INDIVIDUALS>
              <ENTITIES><ENTITY>
                <DATAID>902</DATAID><VERSIONNUM>1</VERSIONNUM>
                <FIRST_NAME>CHON RYONG SHIPPING CO., LTD.</FIRST_NAME>
                <UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPe.902</REFERENCE_NUMBER>
                <LISTED_ON>2024-03-01</LISTED_ON>
                <LIST_TYPE><VALUE>UN List</VALUE></LIST_TYPE>
              </ENTITY><ENTITY>
                <DATAID>903</DATAID><VERSIONNUM>1</VERSIONNUM>
                <FIRST_NAME>GAZPROMBANK OAO</FIRST_NAME>
                <UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPe.903</REFERENCE_NUMBER>
                <LISTED_ON>2024-03-01</LISTED_ON>
                <COMMENTS1>Invented, as all of this.</COMMENTS1>
                <LIST_TYPE><VALUE>UN List</VALUE></LIST_TYPE>
              </ENTITY></ENTITIES>
            </CONSOLIDATED_LIST>
            """;

    private static final String CANADA =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <data-set>
              <record>
                <Country>North Korea</Country><LastName>Hong</LastName>
                <GivenName>Gil-dong</GivenName>
                <Schedule>1</Schedule><Item>1</Item>
                <DateOfBirthOrShipBuildDate>1961</DateOfBirthOrShipBuildDate>
                <DateOfListing>2024-04-01</DateOfListing>
              </record>
            </data-set>
            """;

    private SampleLists() {}

    /**
     * Writes both, and an older issue of the first.
     *
     * @return the files, in the order in which they are to be read
     */
    public static List<Path> in(Path folder) throws IOException {
        Path lists = Files.createDirectories(folder.resolve("lists"));
        Path before = lists.resolve("un-before.xml");
        Path now = lists.resolve("un.xml");
        Path canada = lists.resolve("canada.xml");
        Files.writeString(
                before,
                UNITED_NATIONS
                        .replace("2024-05-02T", "2024-04-02T")
                        .replace("1961-04-02", "1961-04-03")
                        .replace("KPe.902", "KPe.904"));
        Files.writeString(now, UNITED_NATIONS);
        Files.writeString(canada, CANADA);
        return List.of(before, now, canada);
    }
}
