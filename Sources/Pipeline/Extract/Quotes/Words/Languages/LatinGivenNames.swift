/// Given names that news in Latin letters is full of. They tell where a name begins, and "he" from "she".
enum LatinGivenNames {
    static func add(to lexicon: inout Lexicon) {
        lexicon.add(masculine, as: [.firstName, .masculine])
        lexicon.add(feminine, as: [.firstName, .feminine])
    }

    private static let masculine = """
        achim adam adrian alain albert alberto alejandro alexander alexandre alexis alfons alfred alfredo álvaro \
        andré andreas andrés angel ángel anthony antoine anton antonio armin armand arnaud arthur arturo benedikt \
        benjamin benoît bernard bernd bernhard bertrand björn bruno carl carlos carsten cédric césar charles \
        christian christoph christophe claude claus clemens cyril damien daniel david denis detlef didier diego \
        dieter dietmar dirk dominique donald édouard eduardo emil emilio emmanuel enrique erich erik ernesto ernst \
        esteban étienne eugen fabian fabien federico felipe félix felix fernando florian francisco francois \
        françois frank franz fred frédéric friedrich fritz gabriel gaël georg georges george gérald gérard gerald \
        gerd gerhard germán gilles gonzalo gregor grégory guido guillaume guillermo günter günther gustav gustavo \
        guy hans harald harry hartmut heiko heiner heinrich heinz helmut hendrik henri henrik henry herbert hermann \
        hervé holger horst hubert hugo ignacio igor ingo ivan iván jacques jaime jakob jan javier jean jens jérôme \
        joachim joan joaquín jochen joe joël johann johannes john jonas jordi jörg jörn jorge josé josef josep joseph juan \
        jules julien julio jürgen kai karl karsten kevin klaus konrad konstantin kurt lars laurent leo léo leon \
        leonardo lorenz lorenzo louis luc luca lucas ludovic ludwig luis lukas lutz manfred manuel marc marcel \
        marco marcos mario mark markus martin mathias mathieu matthias matthieu mauricio max maxime michael michel \
        miguel mike moritz nicolas nicolás nikolai nils norbert olaf oliver olivier oskar óscar oscar otto pablo \
        pascal patrice patrick paul pedro peter philip philipp philippe pierre rafael rainer ralf ralph ramón \
        raphaël raúl reiner reinhard rémi rené ricardo richard rob robert roberto rodrigo roger roland rolf romain \
        rubén rudolf rüdiger samuel santiago sebastian sebastián sébastien serge sergio siegfried simon \
        stefan steffen stephan stéphane steve stéfan sven sylvain theo theodor théo thibault thierry thomas \
        thorsten tim tilo tobias tom tomas tomás torsten udo ulf ulrich uwe vicente víctor victor vincent volker \
        walter werner wilhelm willi william wladimir wolf wolfgang wolfram xavier yann yannick yves ivo jonathan \
        karim mohamed mohammed ali ahmed mehmet omar hassan aurélien baptiste bastien quentin tristan yvon
        """

    private static let feminine = """
        adriana agathe agnès alexandra alice alicia amélie ana andrea angela ángela anja anke ann anna anne annette \
        annegret antje ariane astrid aurélie aurore barbara beate beatriz béatrice bettina birgit brigitte britta \
        camila camille carla carmen carmina carola carolin carolina caroline catalina caterina catherine cécile \
        céline chantal charlotte christel christiane christina christine clara claire clarisse claudia clémence \
        constance cornelia corinne cristina dagmar daniela delphine diana doris dorothea dorothée edith édith eleonore \
        elena élena elisa elisabeth élisabeth élise elke ellen elsa emilia emilie émilie emma erika esther eva \
        evelyn fabienne fanny fatima fernanda florence franziska françoise frauke friederike gabriela gabriele \
        gaëlle geneviève gerda gesine gisela gloria grit gudrun hanna hannah hannelore heide heidi heike helen \
        helena helga hélène henriette hilde hildegard ida inés inés inge ingrid inga ines irene irène iris irma \
        isabel isabella isabelle jacqueline jana janina jeanne jennifer jessica jimena joanna josefina josiane \
        judith julia juliane julie juliette jutta karin karina karla karoline katarina katharina katherine kathrin \
        katja katrin kerstin kirsten laetitia lara laura laure lea léa lena léna leonor leticia lina linda lisa \
        lorena lore louise lucía lucie ludivine luisa luise lydia magali magdalena maike manon manuela mara \
        margarete margarita margot marguerite maria maría marianne marie marina marion marisol marlene marlies \
        marta martha martina martine mary mathilde mercedes meike melanie mélanie michaela michèle mireille mona \
        mónica monica monika monique muriel nadia nadine nadja nancy natalia natalie nathalie nicole nina noelia \
        nora olga olivia odile paloma pascale patricia paula paulina pauline petra pia pilar ramona raquel rebecca \
        regina renate ricarda rita rosa rosalía rosario roswitha sabine sabrina sandra sandrine sara sarah saskia \
        silke silvia simone sofía sofia sonia sonja sophia sophie stefanie stéphanie susana susanne svenja svetlana \
        sylvia sylvie tamara tanja tatjana teresa theresa thérèse ulla ulrike ursula uta ute valentina valeria \
        valérie vanessa vera verena verónica véronique victoria virginia virginie viviane waltraud wiebke ximena \
        yolanda yvonne zoé
        """
}
