"""The words generated charts are made of: public codes with their names, and people who do not exist."""

from decimal import Decimal

Test = tuple[str, str, str, Decimal, Decimal]
"""LOINC code, name, unit, and the usual range."""

Term = tuple[str, str]
"""A code and its name."""


def _test(code: str, name: str, unit: str, low: str, high: str) -> Test:
    return code, name, unit, Decimal(low), Decimal(high)


TESTS: tuple[Test, ...] = (
    _test("2345-7", "Glucose [Mass/volume] in Serum or Plasma", "mg/dL", "70.0", "99.0"),
    _test("4548-4", "Hemoglobin A1c/Hemoglobin.total in Blood", "%", "4.0", "5.6"),
    _test("2160-0", "Creatinine [Mass/volume] in Serum or Plasma", "mg/dL", "0.60", "1.10"),
    _test("3094-0", "Urea nitrogen [Mass/volume] in Serum or Plasma", "mg/dL", "7.0", "20.0"),
    _test("2951-2", "Sodium [Moles/volume] in Serum or Plasma", "mmol/L", "135", "145"),
    _test("2823-3", "Potassium [Moles/volume] in Serum or Plasma", "mmol/L", "3.5", "5.1"),
    _test("2075-0", "Chloride [Moles/volume] in Serum or Plasma", "mmol/L", "98", "107"),
    _test("17861-6", "Calcium [Mass/volume] in Serum or Plasma", "mg/dL", "8.6", "10.2"),
    _test("2093-3", "Cholesterol [Mass/volume] in Serum or Plasma", "mg/dL", "125", "199"),
    _test("2085-9", "Cholesterol in HDL [Mass/volume] in Serum or Plasma", "mg/dL", "40", "80"),
    _test("13457-7", "Cholesterol in LDL (calculated)", "mg/dL", "50", "99"),
    _test("2571-8", "Triglyceride [Mass/volume] in Serum or Plasma", "mg/dL", "40", "149"),
    _test("718-7", "Hemoglobin [Mass/volume] in Blood", "g/dL", "12.0", "15.5"),
    _test("4544-3", "Hematocrit [Volume Fraction] of Blood", "%", "36.0", "46.0"),
    _test("6690-2", "Leukocytes [#/volume] in Blood", "10*3/uL", "4.5", "11.0"),
    _test("777-3", "Platelets [#/volume] in Blood", "10*3/uL", "150", "400"),
    _test("1742-6", "Alanine aminotransferase [Enzymatic activity/volume]", "U/L", "7", "56"),
    _test("1920-8", "Aspartate aminotransferase [Enzymatic activity/volume]", "U/L", "10", "40"),
    _test("3016-3", "Thyrotropin [Units/volume] in Serum or Plasma", "m[IU]/L", "0.40", "4.00"),
    _test("1989-3", "25-Hydroxyvitamin D [Mass/volume] in Serum or Plasma", "ng/mL", "30.0", "100.0"),
)
PANELS: tuple[Term, ...] = (
    ("51990-0", "Basic metabolic panel"),
    ("57698-3", "Lipid panel with direct LDL"),
    ("58410-2", "Complete blood count panel"),
)
CONDITIONS: tuple[Term, ...] = (
    ("59621000", "Essential hypertension"),
    ("44054006", "Type 2 diabetes mellitus"),
    ("195967001", "Asthma"),
    ("55822004", "Hyperlipidemia"),
    ("444814009", "Viral sinusitis"),
    ("10509002", "Acute bronchitis"),
    ("396275006", "Osteoarthritis"),
    ("271737000", "Anemia"),
)
MEDICINES: tuple[Term, ...] = (
    ("314076", "Lisinopril 10 MG Oral Tablet"),
    ("860975", "Metformin hydrochloride 500 MG Extended Release Oral Tablet"),
    ("617310", "Atorvastatin 20 MG Oral Tablet"),
    ("308136", "Amlodipine 2.5 MG Oral Tablet"),
    ("310798", "Hydrochlorothiazide 25 MG Oral Tablet"),
    ("313782", "Acetaminophen 325 MG Oral Tablet"),
)
VACCINES: tuple[Term, ...] = (
    ("140", "Influenza, seasonal, injectable, preservative free"),
    ("113", "Td (adult) preservative free"),
    ("115", "Tdap"),
    ("43", "Hep B, adult"),
    ("133", "Pneumococcal conjugate PCV 13"),
    ("208", "COVID-19, mRNA, LNP-S, PF, 30 mcg/0.3 mL dose"),
)
PROCEDURES: tuple[Term, ...] = (
    ("73761001", "Colonoscopy"),
    ("430193006", "Medication reconciliation"),
    ("23426006", "Measurement of respiratory function"),
    ("117015009", "Throat culture"),
    ("76601001", "Intramuscular injection"),
)
ALLERGENS: tuple[Term, ...] = (
    ("419474003", "Allergy to mould"),
    ("232347008", "Dander (animal) allergy"),
    ("91935009", "Allergy to peanuts"),
    ("91936005", "Allergy to penicillin"),
)
PLANS: tuple[Term, ...] = (
    ("698360004", "Diabetes self management plan"),
    ("443402002", "Lifestyle education regarding hypertension"),
    ("53950000", "Respiratory therapy"),
)
REASONS = ("Essential hypertension", "Routine check-up", "Type 2 diabetes mellitus", "Cough for two weeks", "Follow-up")
PRACTITIONERS = ("Dr. Ana Ruiz", "Dr. Samuel Okafor", "Nina Petrov, NP", "Dr. Mei Lin", "Jonas Weber, PA")
