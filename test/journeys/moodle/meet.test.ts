import { expect, test } from 'vitest';
import { setUpMoodle } from './setting.ts';

const setting = setUpMoodle();

test('a teacher and a student come to the page of an activity, each as themselves', async () => {
  const course = await setting.newCourse();
  const grace = await setting.visit(course.meeting, 'grace');
  const ada = await setting.visit(course.meeting, 'ada');
  for (const visitor of [grace, ada]) {
    await visitor.page.getByRole('heading', { name: 'Reading circle' }).first().waitFor();
    expect(visitor.page.url()).toBe(course.meeting);
  }
});
