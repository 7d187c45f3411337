"""What `dev.py i18n` starts: reads the texts out of the screens' source, updates every `.ts`, compiles every `.qm`."""

import sys

from tests.support import texts, translations


def main():
    found = texts.collect()
    missing = 0
    for code in translations.languages():
        before = translations.read(code)
        translations.write(code, found, before)
        translations.compile_to(code, translations.FOLDER / f"{code}.qm")
        after = translations.read(code)
        gone = [english for english, _ in before.keys() - after.keys()]
        todo = [entry.english for entry in after.values() if not entry.finished]
        missing += len(todo)
        print(f"{code}: {len(after)} texts, {len(todo)} to translate, {len(gone)} no longer used")
        for english in todo:
            print(f"  to translate in resources/translations/{code}.ts: {english}")
        for english in gone:
            print(f"  taken out: {english}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
